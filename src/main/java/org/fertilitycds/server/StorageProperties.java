package org.fertilitycds.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data are kept.
 *
 * @param dataDirectory folder of the embedded database, used unless {@code spring.datasource.url}
 *     names another database
 * @param allowUnsafeDurability whether a database that may lose acknowledged data is accepted
 */
@ConfigurationProperties("fertility-cds")
record StorageProperties(
    @DefaultValue("./data") Path dataDirectory,
    @DefaultValue("false") boolean allowUnsafeDurability) {}
