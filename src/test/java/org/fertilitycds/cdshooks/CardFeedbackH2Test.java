package org.fertilitycds.cdshooks;

import org.fertilitycds.server.OnH2;

@OnH2
class CardFeedbackH2Test extends CardFeedback {}
