package org.fertilitycds.cdshooks;

import org.fertilitycds.server.OnPostgres;

@OnPostgres
class CardFeedbackPostgresTest extends CardFeedback {}
