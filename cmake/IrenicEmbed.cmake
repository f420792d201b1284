# irenic_embed(<product> <folder> <header> <namespace> <function>): writes a .cpp that defines
# <namespace>::<function>(), declared in <header>, which returns every .txt file of <folder>, in
# order of name.
function(irenic_embed product folder header namespace function)
    file(GLOB files CONFIGURE_DEPENDS "${folder}/*.txt")
    list(SORT files)
    set(entries "")
    foreach(path IN LISTS files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
        file(READ "${path}" text)
        cmake_path(GET path FILENAME name)
        string(APPEND entries "    {\"${name}\", R\"irenic(${text})irenic\"},\n")
    endforeach()
    list(LENGTH files count)
    set(target "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp")
    file(CONFIGURE OUTPUT "${target}" @ONLY CONTENT [=[
#include "@header@"

#include <array>

namespace @namespace@ {
namespace {

constexpr std::array<BuiltInFile, @count@> files = {{
@entries@}};

}  // namespace

std::span<const BuiltInFile> @function@() { return files; }

}  // namespace @namespace@
]=])
    set(${product} "${target}" PARENT_SCOPE)
endfunction()
