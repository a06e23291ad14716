# Every library comes from the distribution.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(ZLIB REQUIRED)
find_package(PNG REQUIRED)
find_package(JPEG REQUIRED)
find_package(pugixml REQUIRED)
# Named otherwise on other systems; both Debian 12 and 13 have this package file.
pkg_check_modules(QRCODEGEN REQUIRED IMPORTED_TARGET qrcodegencpp)
pkg_check_modules(WEBP REQUIRED IMPORTED_TARGET libwebp)
if(NOT HANJANG_STATIC) # Debian has no archive of it
  pkg_check_modules(HEIF IMPORTED_TARGET libheif)
endif()
pkg_check_modules(HUNSPELL IMPORTED_TARGET hunspell)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(HARFBUZZ_SUBSET REQUIRED IMPORTED_TARGET harfbuzz-subset)

# libharu and CLI11 ship no package file that both Debian 12 and Debian 13 have.
find_path(HPDF_INCLUDE_DIR hpdf.h REQUIRED)
find_library(HPDF_LIBRARY hpdf REQUIRED)
add_library(hpdf_dependency INTERFACE)
target_include_directories(hpdf_dependency SYSTEM INTERFACE ${HPDF_INCLUDE_DIR})
target_link_libraries(hpdf_dependency INTERFACE ${HPDF_LIBRARY} ZLIB::ZLIB)

find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)
add_library(cli11_dependency INTERFACE)
target_include_directories(cli11_dependency SYSTEM INTERFACE ${CLI11_INCLUDE_DIR})

# What the packages' own files of CMake do not say of archives.
if(HANJANG_STATIC)
  find_package(ICU REQUIRED COMPONENTS data)
  target_link_libraries(ICU::i18n INTERFACE ICU::uc)
  target_link_libraries(ICU::uc INTERFACE ICU::data ${CMAKE_DL_LIBS})
  find_library(FMT_ARCHIVE fmt REQUIRED)
  set_target_properties(fmt::fmt PROPERTIES IMPORTED_CONFIGURATIONS "" IMPORTED_LOCATION "${FMT_ARCHIVE}")
  set_target_properties(pugixml::pugixml PROPERTIES INTERFACE_LINK_LIBRARIES pugixml::static)
endif()
