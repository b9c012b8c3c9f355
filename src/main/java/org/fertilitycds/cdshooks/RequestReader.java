package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a call once; decimals keep the digits that were sent. */
final class RequestReader {

  /** Deeper than any FHIR resource, and far from what exhausts a stack. */
  private static final int DEEPEST = 100;

  /** Reads JSON as it was sent: each key once, each digit kept, nothing after it. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  // The parser sees every key; a check of trees would see neither records nor maps.
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Reads a body.
   *
   * @param type what the call is made of
   * @param fields its fields, for messages
   * @throws CdsHooksException with status 400 when the body is not the JSON of a service call
   * @throws IOException when the body cannot be received
   */
  <T> T read(InputStream body, Class<T> type, String fields) throws IOException {
    try {
      T request = JSON.readValue(body, type);
      if (request == null) {
        throw notAnObject();
      }
      return request;
    } catch (JsonParseException e) {
      throw notJson(e.getLocation());
    } catch (CharConversionException e) {
      throw notJson(null);
    } catch (JacksonException e) {
      throw CdsHooksException.invalid(
          "The body is not the JSON of a CDS Hooks call, or holds a key twice in one object%s: send an object with %s, each once and of its type."
              .formatted(where(e.getLocation()), fields));
    }
  }

  private static CdsHooksException notAnObject() {
    return CdsHooksException.invalid("The body is null: send the JSON object of a CDS Hooks call.");
  }

  private static CdsHooksException notJson(@Nullable JsonLocation location) {
    return CdsHooksException.invalid(
        "The body is not JSON, or holds a key twice in one object%s: send the JSON object of a CDS Hooks call, each key once, in UTF-8."
            .formatted(where(location)));
  }

  private static String where(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
