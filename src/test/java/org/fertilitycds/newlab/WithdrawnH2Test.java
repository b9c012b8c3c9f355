package org.fertilitycds.newlab;

import org.fertilitycds.server.OnH2;

@OnH2
class WithdrawnH2Test extends Withdrawn {}
