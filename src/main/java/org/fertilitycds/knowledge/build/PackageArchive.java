package org.fertilitycds.knowledge.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes the FHIR NPM package: {@code package.json}, the artifacts with an index and the
 * ImplementationGuide that names them, and the examples in a folder of their own, after the
 * specification of FHIR packages (https://hl7.org/fhir/packages.html). The same input gives the
 * same bytes.
 */
final class PackageArchive {

  /** By which other tools know the package: at least two parts with a dot between. */
  static final String NAME = "org.fertilitycds.fhir";

  /** npm's own, 26 October 1985; HL7's validator takes a file of 1 January 1970 for missing. */
  private static final Instant MODIFIED = Instant.parse("1985-10-26T08:15:00Z");

  static final String TITLE = "Male fertility: profiles, terminology and decision support";
  static final String DESCRIPTION =
      "Profiles and terminology of the male reproductive axis and its treatment, and the"
          + " computable protocol that reads them";
  static final String AUTHOR = "fertility-cds project";
  static final String LICENSE = "Apache-2.0";
  static final String FHIR_VERSION = "4.0.1";

  private static final List<String> INDEXED =
      List.of("resourceType", "id", "url", "version", "kind", "type", "supplements", "content");

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
  private final String canonical;
  private final String version;

  PackageArchive(String canonical, String version) {
    this.canonical = canonical;
    this.version = version;
  }

  /**
   * Writes the archive.
   *
   * @param artifacts folder of the artifacts, as {@code <type>-<id>.json}
   * @param examples folder of the examples, named likewise
   */
  void write(Path artifacts, Path examples, Path archive) throws IOException {
    Files.createDirectories(archive.toAbsolutePath().resolveSibling("."));
    Map<String, byte[]> published = read(artifacts);
    Map<String, byte[]> shown = read(examples);
    ObjectNode guide = new GuideResource(canonical, version).of(parse(published), parse(shown));
    published.put(GuideResource.FILE, pretty.writeValueAsBytes(guide));
    var parameters = new GzipParameters();
    parameters.setModificationTime(0);
    try (var out = new BufferedOutputStream(Files.newOutputStream(archive));
        var gzip = new GzipCompressorOutputStream(out, parameters);
        var tar = new TarArchiveOutputStream(gzip, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      add(tar, "package/package.json", pretty.writeValueAsBytes(manifest()));
      addFolder(tar, "package/", published);
      addFolder(tar, "package/example/", shown);
    }
  }

  private void addFolder(TarArchiveOutputStream tar, String prefix, Map<String, byte[]> files)
      throws IOException {
    add(tar, prefix + ".index.json", pretty.writeValueAsBytes(index(files)));
    for (var file : files.entrySet()) {
      add(tar, prefix + file.getKey(), file.getValue());
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setModTime(MODIFIED.toEpochMilli());
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private ObjectNode manifest() {
    ObjectNode manifest = json.createObjectNode();
    manifest
        .put("name", NAME)
        .put("version", version)
        .put("type", "IG")
        .put("canonical", canonical)
        .put("url", canonical)
        .put("title", TITLE)
        .put("description", DESCRIPTION)
        .put("author", AUTHOR)
        .put("license", LICENSE);
    manifest.putArray("fhirVersions").add(FHIR_VERSION);
    manifest.putObject("dependencies").put("hl7.fhir.r4.core", FHIR_VERSION);
    manifest.putObject("directories").put("lib", "package").put("example", "example");
    return manifest;
  }

  private ObjectNode index(Map<String, byte[]> files) throws IOException {
    ObjectNode index = json.createObjectNode().put("index-version", 2);
    ArrayNode entries = index.putArray("files");
    for (var file : files.entrySet()) {
      JsonNode resource = json.readTree(file.getValue());
      ObjectNode entry = entries.addObject().put("filename", file.getKey());
      for (String element : INDEXED) {
        if (resource.path(element).isTextual()) {
          entry.put(element, resource.path(element).asText());
        }
      }
    }
    return index;
  }

  private List<JsonNode> parse(Map<String, byte[]> files) throws IOException {
    List<JsonNode> resources = new ArrayList<>();
    for (byte[] file : files.values()) {
      resources.add(json.readTree(file));
    }
    return resources;
  }

  /** The resources of a folder by the names of their files, in the order of the names. */
  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> resources = new TreeMap<>();
    for (Path file : JsonFiles.in(folder)) {
      resources.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return resources;
  }
}
