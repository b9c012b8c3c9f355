package org.fertilitycds.newlab;

import org.fertilitycds.server.OnH2;

@OnH2
class JoinedRecordsH2Test extends JoinedRecords {}
