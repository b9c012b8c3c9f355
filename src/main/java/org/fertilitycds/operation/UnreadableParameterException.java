package org.fertilitycds.operation;

/** A parameter of an operation that is missing, unknown or not of its type; knows no HTTP. */
final class UnreadableParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  UnreadableParameterException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
