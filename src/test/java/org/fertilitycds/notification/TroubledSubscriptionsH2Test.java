package org.fertilitycds.notification;

import org.fertilitycds.server.OnH2;

@OnH2
class TroubledSubscriptionsH2Test extends TroubledSubscriptions {}
