package org.fertilitycds.cdshooks;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fertilitycds.cdshooks.CdsHooksResponse.Card;

/** Which cards were shown to a client, and what its users made of them. */
interface CardLog {

  /** Keeps nothing. */
  CardLog NONE =
      new CardLog() {
        @Override
        public Set<String> overridden(CdsClient client, Collection<String> cards) {
          return Set.of();
        }

        @Override
        public void shown(
            CdsClient client, CdsService service, String patientId, List<Card> cards) {}

        @Override
        public void feedback(CdsClient client, CdsService service, List<Feedback> feedback) {}
      };

  /** Those of the cards that the client's users have overridden and that stay away for now. */
  Set<String> overridden(CdsClient client, Collection<String> cards);

  /** Notes what is shown, beside the answer: a note may be lost with the process. */
  void shown(CdsClient client, CdsService service, String patientId, List<Card> cards);

  /** Keeps what users made of cards, once however often and in whatever order it is told. */
  void feedback(CdsClient client, CdsService service, List<Feedback> feedback);
}
