# Installs the font manifests and exactly the files they name from npm packages, each where its manifest
# looks for it, with its package's licence. Read at install time, since the packages come and go without
# the build noticing.
install(CODE "
  set(fonts \"${PROJECT_SOURCE_DIR}/fonts\")
  set(destination \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/hanjang/fonts\")
  include(\"${PROJECT_SOURCE_DIR}/cmake/install_fonts.cmake\")
")
