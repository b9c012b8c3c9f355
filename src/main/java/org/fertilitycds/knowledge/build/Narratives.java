package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Gives each artifact the narrative that FHIR asks of a resource that people read (dom-6): what it
 * is called and what it is for. The pages of the guide tell more.
 */
final class Narratives {

  private Narratives() {}

  static void write(Path target, IParser parser) throws IOException {
    for (Path file : JsonFiles.in(target)) {
      if (parser.parseResource(Files.readString(file)) instanceof DomainResource artifact
          && !artifact.hasText()) {
        artifact.getText().setStatus(NarrativeStatus.GENERATED).setDiv(div(artifact));
        Files.writeString(file, parser.encodeResourceToString(artifact));
      }
    }
  }

  private static XhtmlNode div(DomainResource artifact) {
    var div = new XhtmlNode(NodeType.Element, "div");
    div.attribute("xmlns", "http://www.w3.org/1999/xhtml");
    if (artifact instanceof MetadataResource described) {
      div.para().b().tx(described.hasTitle() ? described.getTitle() : described.getName());
      if (described.hasDescription()) {
        div.para().tx(described.getDescription());
      }
    } else if (artifact instanceof MedicationKnowledge monograph) {
      div.para().b().tx(monograph.getCode().getText());
    } else {
      throw new IllegalStateException("Say what is told of a " + artifact.fhirType());
    }
    return div;
  }
}
