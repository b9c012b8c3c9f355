package org.fertilitycds.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For trying the server out.
 *
 * @param demoData whether synthetic patients are saved at the start into a database without any
 */
@ConfigurationProperties("fertility-cds")
record DemoProperties(@DefaultValue("false") boolean demoData) {}
