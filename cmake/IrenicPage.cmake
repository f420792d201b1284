# Sets IRENIC_PAGE_NODE and IRENIC_PAGE_NPM, and IRENIC_PAGE_BUILT to whether the page can be built.
set(IRENIC_PAGE_BUILT OFF)
if(NOT IRENIC_PAGE)
    return()
endif()

find_program(IRENIC_PAGE_NODE NAMES node nodejs)
find_program(IRENIC_PAGE_NPM npm)
mark_as_advanced(IRENIC_PAGE_NODE IRENIC_PAGE_NPM)

if(IRENIC_PAGE_NODE AND IRENIC_PAGE_NPM)
    execute_process(COMMAND "${IRENIC_PAGE_NODE}" --version
        OUTPUT_VARIABLE node_version OUTPUT_STRIP_TRAILING_WHITESPACE)
    string(REGEX REPLACE "^v" "" node_version "${node_version}")
    if(node_version VERSION_GREATER_EQUAL 18)
        set(IRENIC_PAGE_BUILT ON)
    endif()
endif()
if(NOT IRENIC_PAGE_BUILT)
    message(STATUS "page: left out, as Node.js 18 or newer with npm was not found; "
        "`irenic report` will say so")
endif()
