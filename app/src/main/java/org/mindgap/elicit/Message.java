package org.mindgap.elicit;

/**
 * One turn of a conversation.
 *
 * @param speaker who speaks
 * @param text word for word
 */
public record Message(Speaker speaker, String text) {

    /** Who speaks. */
    public enum Speaker {
        SYSTEM,
        USER,
        MODEL
    }

    public static Message user(String text) {
        return new Message(Speaker.USER, text);
    }

    public static Message system(String text) {
        return new Message(Speaker.SYSTEM, text);
    }
}
