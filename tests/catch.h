#pragma once
// Catch2 2 and 3 behind one include.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx; // version 2 has it for everybody
#else
#include <catch2/catch.hpp>
#endif
