package org.fertilitycds.newlab;

import org.fertilitycds.knowledge.Guideline;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How arriving results are judged.
 *
 * @param guideline whose thresholds are in force
 */
@ConfigurationProperties("fertility-cds")
record NewLabProperties(@DefaultValue("AUA") Guideline guideline) {}
