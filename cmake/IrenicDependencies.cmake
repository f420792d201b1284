# The same list stands in irenicConfig.cmake.in, for those who use the installed library.
find_package(tl-expected REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Boost REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(CLP REQUIRED IMPORTED_TARGET clp)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(LINK_GRAMMAR REQUIRED IMPORTED_TARGET link-grammar)
find_package(LibXml2 REQUIRED)
find_package(SQLite3 REQUIRED)
find_path(IRENIC_RANDOM123 Random123/philox.h REQUIRED) # headers only, needed to build alone
mark_as_advanced(IRENIC_RANDOM123)

# The program alone needs this one.
find_package(CLI11 REQUIRED)

# yaml-cpp before 0.8 has no namespace.
if(NOT TARGET yaml-cpp::yaml-cpp)
    add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

find_program(IRENIC_CCACHE ccache)
mark_as_advanced(IRENIC_CCACHE)
if(IRENIC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${IRENIC_CCACHE}")
endif()
