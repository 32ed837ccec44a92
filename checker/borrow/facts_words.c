#include "base/bug.h"
#include "checker/borrow/facts_print.h"

const char *facts_row_state_word(enum facts_row_state state)
{
    switch (state) {
    case STATE_OUT_OF_SCOPE: return "out-of-scope";
    case STATE_UNINIT: return "unset";
    case STATE_OWNER: return "owner";
    case STATE_VALUE: return "value";
    case STATE_REFERENCE: return "reference";
    case STATE_FROZEN: return "frozen";
    case STATE_LOCKED: return "locked";
    case STATE_PARTLY_FROZEN: return "partly-frozen";
    case STATE_PARTLY_LOCKED: return "partly-locked";
    case STATE_RESERVED: return "reserved";
    case STATE_UNUSED: return "not-used-again";
    case STATE_EXPIRED: return "expired";
    case STATE_MOVED: return "moved";
    case STATE_MAYBE_MOVED: return "maybe-moved";
    case STATE_PARTLY_MOVED: return "partly-moved";
    case STATE_MAYBE_UNINIT: return "maybe-unset";
    case STATE_PARTLY_INIT: return "partly-set";
    case STATE_DROPPED: return "dropped";
    case STATE_REFUSED: return "refused";
    }
    BUG("row state %d", (int)state);
}

const char *facts_badge_state_word(enum facts_badge_state state)
{
    switch (state) {
    case BADGE_HAVE: return "have";
    case BADGE_NEVER: return "never";
    case BADGE_SUSPENDED: return "suspended";
    case BADGE_GONE: return "gone";
    case BADGE_REFUSED: return "refused";
    case BADGE_NONE: return "none";
    }
    BUG("badge state %d", (int)state);
}

const char *facts_loan_state_word(enum facts_loan_state state)
{
    switch (state) {
    case LOAN_ABSENT: return "absent";
    case LOAN_RESERVED: return "reserved";
    case LOAN_IN_FORCE: return "in-force";
    case LOAN_ENDED: return "ended";
    case LOAN_KILLED: return "killed";
    }
    BUG("loan state %d", (int)state);
}

const char *facts_point_kind_word(enum facts_point_kind kind)
{
    switch (kind) {
    case POINT_ENTRY: return "entry";
    case POINT_AFTER: return "after";
    case POINT_ERROR: return "error";
    case POINT_ARM: return "arm";
    case POINT_JOIN: return "join";
    case POINT_LOOP_FIRST: return "loop-first";
    case POINT_LOOP_LATER: return "loop-later";
    case POINT_SCOPE_END: return "scope-end";
    case POINT_SUB: return "within";
    }
    BUG("point kind %d", (int)kind);
}

const char *facts_event_word(enum facts_event_kind kind)
{
    switch (kind) {
    case EVENT_CREATED: return "created";
    case EVENT_READ: return "read";
    case EVENT_WRITTEN: return "written";
    case EVENT_MOVED: return "moved";
    case EVENT_DROPPED: return "dropped";
    case EVENT_CONFLICT: return "conflict";
    case EVENT_BORROWED: return "borrowed";
    }
    BUG("event kind %d", (int)kind);
}

const char *facts_region_word(enum facts_region_kind kind)
{
    switch (kind) {
    case LIFETIME_STATIC: return "static";
    case LIFETIME_NAMED: return "named";
    case LIFETIME_LOAN: return "loan";
    case LIFETIME_INFERRED: return "inferred";
    case LIFETIME_USE: return "use";
    }
    BUG("lifetime kind %d", (int)kind);
}

const char *facts_lane_word(enum facts_lane lane)
{
    switch (lane) {
    case LANE_NONE: return "none";
    case LANE_UNSET: return "unset";
    case LANE_OWNER: return "owner";
    case LANE_FROZEN: return "frozen";
    case LANE_LOCKED: return "locked";
    case LANE_REFERENCE: return "reference";
    case LANE_IDLE: return "idle";
    case LANE_MAYBE: return "maybe";
    }
    BUG("lane %d", (int)lane);
}
