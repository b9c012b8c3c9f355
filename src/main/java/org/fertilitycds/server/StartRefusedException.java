package org.fertilitycds.server;

/** The server does not start as it is configured; says why, and what to set. */
final class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  StartRefusedException(String reason, String action) {
    super(reason);
    this.action = action;
  }

  StartRefusedException(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
