package org.fertilitycds.hl7v2;

/** A part of a message cannot be stored and goes to review. */
final class ReviewException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ReviewException(ReviewReason reason, Place place, String detail) {
    super(reason.words());
    this.problem = new Problem(reason, place, detail);
  }

  /** The same, with more for who mends it. */
  ReviewException with(String more) {
    return new ReviewException(problem.reason(), problem.place(), problem.detail() + more);
  }

  Problem problem() {
    return problem;
  }
}
