package org.fertilitycds.knowledge;

import java.util.Set;

/**
 * A kind of data that the knowledge reads, as its Library states it.
 *
 * @param type FHIR resource type
 * @param codes {@code system|code} members of the value set; empty where every resource of the type
 *     is read
 */
public record DataNeed(String type, Set<String> codes) {}
