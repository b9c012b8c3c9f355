package org.fertilitycds.knowledge;

/** The guideline whose thresholds and positions are in force. */
public enum Guideline {
  /** American Urological Association, with ASRM for male infertility. */
  AUA,
  /** European Association of Urology. */
  EAU,
  /** Endocrine Society. */
  ES
}
