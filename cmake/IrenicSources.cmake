# Sources are found, not listed: to add a method is to add its files, and nothing else.
# CONFIGURE_DEPENDS makes every build look again.

# irenic_sources(<product> <headers> <tests> <folder>): all .cpp but the tests, all .hpp,
# all *_test.cpp under <folder>.
function(irenic_sources product headers tests folder)
    file(GLOB_RECURSE all_sources CONFIGURE_DEPENDS "${folder}/*.cpp")
    file(GLOB_RECURSE all_headers CONFIGURE_DEPENDS "${folder}/*.hpp")
    set(all_tests ${all_sources})
    list(FILTER all_sources EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER all_tests INCLUDE REGEX "_test\\.cpp$")
    set(${product} "${all_sources}" PARENT_SCOPE)
    set(${headers} "${all_headers}" PARENT_SCOPE)
    set(${tests} "${all_tests}" PARENT_SCOPE)
endfunction()
