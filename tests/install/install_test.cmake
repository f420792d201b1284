# Installs into a folder of its own, then builds and runs the consumer against that.
# Run by ctest with IRENIC_BUILD (a finished build) and COMPILER.
set(folder "${IRENIC_BUILD}/install_test")
file(REMOVE_RECURSE "${folder}")

function(run)
    execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run("${CMAKE_COMMAND}" --install "${IRENIC_BUILD}" --prefix "${folder}/prefix")
run("${CMAKE_COMMAND}" -G Ninja
    -S "${CMAKE_CURRENT_LIST_DIR}"
    -B "${folder}/build"
    "-DCMAKE_CXX_COMPILER=${COMPILER}"
    "-DCMAKE_PREFIX_PATH=${folder}/prefix")
run("${CMAKE_COMMAND}" --build "${folder}/build")
run("${folder}/build/consumer")
