package org.fertilitycds.hl7v2;

import org.fertilitycds.server.OnPostgres;

@OnPostgres
class Hl7IntakePostgresTest extends Hl7Intake {}
