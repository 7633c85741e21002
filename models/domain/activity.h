#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// One line of the activity log.
struct ActivityEntry {
    enum class Source {
        Event, ///< somebody did something: `kind` is that of the event
        Import, ///< a file was imported: `kind` is its shape
        Package, ///< a package went out: `kind` is rate or write
        Intake, ///< a file came back: `kind` is empty
    };
    Source source = Source::Event;
    std::int64_t atMs = 0; ///< UTC, by the clock of whoever did it
    std::string who = {}; ///< code of the annotator; empty = the lead
    std::string kind = {};
    std::string subject = {}; ///< beginning of the prompt that it is about; may be empty
    std::string round = {}; ///< name; may be empty
    std::string file = {}; ///< the file that it came from or went to; empty = done in this file
    std::string payload = {}; ///< of the event
    std::int64_t count = 0; ///< Intake: events that came in; Package: items; Import: 0
};

/// Which lines are shown.
struct ActivityFilter {
    std::string who = {}; ///< code of an annotator; empty = everybody
    bool lead = false; ///< only what the lead did
    std::vector<std::string> kinds = {}; ///< kinds of event, or import, package, intake; empty = all
    std::int64_t fromMs = 0; ///< 0 = from the beginning
    std::int64_t toMs = 0; ///< before this moment; 0 = to the end
};

/// Names a line of the log in one open project.
using ActivityKey = std::int64_t;

}
