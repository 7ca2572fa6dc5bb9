package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the edits of a study's surveys. */
@Command(
        name = "edit",
        description = "Changes what is known of a survey: use as, names, labels, wording, topics, crosswalk. What was"
                + " imported stays as it is, and every step can be undone.",
        subcommands = {
            EditUseAsCommand.class,
            EditNameCommand.class,
            EditLabelCommand.class,
            EditMeasureCommand.class,
            EditOptionKindCommand.class,
            EditLeaveOutCommand.class,
            EditTopicCommand.class,
            EditWordingCommand.class,
            EditTranslationsCommand.class,
            EditAcceptCommand.class,
            EditConfirmCommand.class,
            EditCountryCommand.class,
            EditCrosswalkCommand.class,
            EditPopulationCommand.class,
            EditMissingCommand.class,
            EditRecodeCommand.class,
            EditWeightCommand.class,
            EditRakeCommand.class,
            EditCrossCommand.class,
            EditBandsCommand.class,
            EditTopicsCommand.class,
            EditWvsOrderCommand.class,
            EditSaveCommand.class,
            EditReplayCommand.class,
            EditUndoCommand.class,
            EditRedoCommand.class,
            EditHistoryCommand.class
        })
final class EditCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Edit what: use-as, wording, confirm, topic, crosswalk, ...?");
    }
}
