#include "cli/cli.h"

int main(int argc, char** argv) { return hanjang::cli::run(argc, argv); }
