package org.fertilitycds.notification;

import org.fertilitycds.server.OnPostgres;

@OnPostgres
class TroubledSubscriptionsPostgresTest extends TroubledSubscriptions {}
