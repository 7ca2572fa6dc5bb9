package org.mindgap.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where answers come from, as a study keeps it. Holds no key: only where the key is to be found.
 *
 * @param id short stable id, unique in a study
 * @param name as shown
 * @param kind which engine serves it: openai, ollama, llama-server, gemini, anthropic, llama, recorded
 * @param address base URL, or the path of a model or recording on this machine
 * @param model the model's name there, or empty where the address has but one
 * @param key where its key is: {@code env:NAME}, {@code keychain:NAME}, or empty for none
 * @param settings what else its engine asks for (wire, threads, context), by name
 */
public record Endpoint(
        String id, String name, String kind, String address, String model, String key, Map<String, String> settings) {
    public Endpoint {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
