package org.fertilitycds.hl7v2;

import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What MSH says: who sent which message.
 *
 * @param sendingApplication MSH-3, namespace or else universal id
 * @param sendingFacility MSH-4, likewise
 * @param sentAt MSH-7 as it stands
 */
record Header(
    String sendingApplication,
    String sendingFacility,
    String sentAt,
    String controlId,
    String processingId,
    String version) {

  private static final Set<String> VERSIONS = Set.of("2.3", "2.3.1", "2.4", "2.5", "2.5.1");

  private static final int LONGEST = 200;

  /**
   * Reads and checks MSH.
   *
   * @throws RefusedMessageException when the message is none that is taken here
   */
  static Header of(Er7Message message, Set<String> processingIds) throws RefusedMessageException {
    Er7Segment msh = message.msh();
    if (!msh.name().equals("MSH")) {
      throw new RefusedMessageException(
          ErrorCode.SEGMENT_SEQUENCE, Place.of("MSH", 0), "The message does not begin with MSH");
    }
    String version = msh.text(12);
    require(
        VERSIONS.contains(version),
        ErrorCode.UNSUPPORTED_VERSION,
        12,
        "HL7 versions 2.3, 2.3.1, 2.4, 2.5 and 2.5.1 are taken");
    require(
        msh.text(9, 1).equals("ORU"),
        ErrorCode.UNSUPPORTED_MESSAGE_TYPE,
        9,
        "Messages of type ORU with event R01 are taken");
    require(
        msh.text(9, 2).equals("R01"),
        ErrorCode.UNSUPPORTED_EVENT,
        9,
        "Messages of type ORU with event R01 are taken");
    String processingId = msh.text(11);
    require(
        processingIds.contains(processingId),
        ErrorCode.UNSUPPORTED_PROCESSING_ID,
        11,
        "The processing id is not one of fertility-cds.hl7v2.processing-ids");
    String controlId = msh.text(10);
    require(!controlId.isEmpty(), ErrorCode.REQUIRED_FIELD_MISSING, 10, "MSH-10 is missing");
    var header =
        new Header(name(msh, 3), name(msh, 4), msh.text(7), controlId, processingId, version);
    require(isShort(controlId), ErrorCode.DATA_TYPE, 10, "MSH-10 is too long");
    require(isShort(header.sendingApplication), ErrorCode.DATA_TYPE, 3, "MSH-3 is too long");
    require(isShort(header.sendingFacility), ErrorCode.DATA_TYPE, 4, "MSH-4 is too long");
    return header;
  }

  private static void require(boolean holds, ErrorCode code, int field, String text)
      throws RefusedMessageException {
    if (!holds) {
      throw new RefusedMessageException(code, Place.of("MSH", field), text);
    }
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST;
  }

  private static String name(Er7Segment msh, int field) {
    String namespace = msh.text(field, 1);
    return namespace.isEmpty() ? msh.text(field, 2) : namespace;
  }

  /** Application and facility, the scope of a control id. */
  String sender() {
    return sendingApplication + "/" + sendingFacility;
  }

  /**
   * The offset of MSH-7, which counts for every time of the message that has none (HL7 v2.5.1,
   * chapter 2, section 2.15.9.7); null where it has none either.
   */
  @Nullable ZoneOffset offset() {
    return Hl7Time.offset(sentAt);
  }
}
