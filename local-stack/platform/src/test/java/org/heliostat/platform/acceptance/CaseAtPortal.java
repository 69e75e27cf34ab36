package org.heliostat.platform.acceptance;

/** What a portal knows of a case that it submitted. */
record CaseAtPortal(String caseNo, String queryCode) {}
