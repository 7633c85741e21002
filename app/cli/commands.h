#pragma once

namespace touchstone::cli {

/// Parses the command line, runs the command and returns the exit code of the contract: 0 done, 1 done with
/// findings, 2 usage, 3 input refused, 4 storage.
int run(int argc, char* argv[]);

}
