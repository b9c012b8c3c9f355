package org.fertilitycds.hl7v2;

import org.fertilitycds.server.OnH2;

@OnH2
class Hl7IntakeH2Test extends Hl7Intake {}
