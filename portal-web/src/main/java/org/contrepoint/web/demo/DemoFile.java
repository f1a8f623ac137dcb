package org.contrepoint.web.demo;

import org.contrepoint.account.AccountId;
import org.contrepoint.web.file.StagedFile;

/** A file that one of the demo's families handed in. */
record DemoFile(Paper paper, StagedFile staged, AccountId by) {}
