#pragma once
// The machine's own files, for tests that need its fonts.

#include "system/real_world.h"

namespace hanjang::test {

/// One world for all tests of a program.
inline const base::World& disk() {
  static const system::RealWorld world({});
  return world;
}

} // namespace hanjang::test
