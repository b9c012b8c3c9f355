package org.fertilitycds.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case file. Every key in it must have been asked for when it is closed: a key that
 * nobody reads is a mistake in the case, not a remark.
 */
final class Section {

  /** How a case says that something is not there. */
  static final String NOTHING = "nothing";

  private final String path;
  private final Map<String, Object> values;
  private final Set<String> asked = new HashSet<>();

  private Section(String path, Map<String, Object> values) {
    this.path = path;
    this.values = values;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** The text under a key; null where the key is missing or says {@code nothing}. */
  @Nullable String text(String key) {
    asked.add(key);
    Object value = values.get(key);
    if (value == null || value.equals(NOTHING)) {
      return null;
    }
    if (value instanceof String text) {
      return text;
    }
    throw fault(key, "must be a single value");
  }

  /**
   * The text under a key, {@code otherwise} where the key is missing, null where it says nothing.
   */
  @Nullable String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  String required(String key) {
    String text = text(key);
    if (text == null) {
      throw fault(key, "must be given");
    }
    return text;
  }

  /**
   * The texts under a key; a single text counts as a list of one, a missing key as an empty list.
   */
  List<String> list(String key) {
    asked.add(key);
    Object value = values.getOrDefault(key, List.of());
    if (value instanceof String text) {
      return List.of(text);
    }
    if (!(value instanceof List<?> items)) {
      throw fault(key, "must be a list");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text)) {
        throw fault(key, "must be a list of single values");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The part under a key; an empty one where the key is missing. */
  Section section(String key) {
    asked.add(key);
    return of(path + " > " + key, values.get(key));
  }

  /** The parts under a key by their names, in the order of the file. */
  List<Map.Entry<String, Section>> sections(String key) {
    Section parent = section(key);
    return parent.keys().stream().map(name -> Map.entry(name, parent.section(name))).toList();
  }

  /** What stands under a key as it was read; empty where the key is missing. */
  Map<String, Object> map(String key) {
    asked.add(key);
    return plain(path + " > " + key, values.get(key));
  }

  /** The members of the list under a key, as they were read. */
  List<Map<String, Object>> maps(String key) {
    asked.add(key);
    if (!(values.get(key) instanceof List<?> members)) {
      throw fault(key, "must be a list");
    }
    return members.stream().map(member -> plain(path + " > " + key, member)).toList();
  }

  static Section of(String path, @Nullable Object value) {
    return new Section(path, plain(path, value));
  }

  private static Map<String, Object> plain(String path, @Nullable Object value) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> values.put(String.valueOf(key), entry == null ? NOTHING : entry));
    } else if (value != null) {
      throw new IllegalArgumentException(path + ": must be a set of keys with values");
    }
    return values;
  }

  /**
   * @throws IllegalArgumentException naming the keys that nobody asked for
   */
  void close() {
    List<String> left = keys().stream().filter(key -> !asked.contains(key)).toList();
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(path + ": unknown key " + String.join(", ", left));
    }
  }

  IllegalArgumentException fault(String key, String message) {
    return new IllegalArgumentException(path + " > " + key + ": " + message);
  }
}
