package org.mindgap.archfixtures.appwithoutwindow.cli;

import javafx.beans.property.SimpleStringProperty;

class OffenderWithProperty {
    final SimpleStringProperty name = new SimpleStringProperty();
}
