"use strict";

// What the pages call what concepts are.

const conceptTypes = {
  ministry: say("type-ministry"), title: say("type-title"), person: say("type-person"), organisation: say("type-organisation"), place: say("type-place"),
};
const statuses = { proposed: say("undecided"), approved: say("accepted"), rejected: say("rejected") };
const equivalences = { exact: say("equivalence-exact"), functional: say("equivalence-functional"), partial: say("equivalence-partial") };
const usages = { preferred: say("use-preferred"), admitted: say("use-admitted"), deprecated: say("use-deprecated"), forbidden: say("use-forbidden") };
