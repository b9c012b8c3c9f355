package org.fertilitycds.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBodySize largest body that is read
 */
@ConfigurationProperties("fertility-cds.requests")
record RequestProperties(@DefaultValue("10MB") DataSize maxBodySize) {

  RequestProperties {
    if (maxBodySize.toBytes() < 1 || maxBodySize.toBytes() > DataSize.ofMegabytes(512).toBytes()) {
      throw new IllegalArgumentException(
          "fertility-cds.requests.max-body-size is "
              + maxBodySize
              + ": write a size from 1B to 512MB, such as 10MB");
    }
  }
}
