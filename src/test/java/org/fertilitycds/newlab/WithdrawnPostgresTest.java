package org.fertilitycds.newlab;

import org.fertilitycds.server.OnPostgres;

@OnPostgres
class WithdrawnPostgresTest extends Withdrawn {}
