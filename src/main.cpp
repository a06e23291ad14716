#include "cli/cli.h"

int main(int argc, char** argv) { return hanjang::run(argc, argv); }
