# How our own targets are compiled. Nothing here reaches those who link the library.
add_library(irenic_options INTERFACE)

target_compile_features(irenic_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

# Fused multiply-add would give other last digits on processors that have it.
target_compile_options(irenic_options INTERFACE -ffp-contract=off)

# Drops libraries that Clp's package names and nothing here calls.
target_link_options(irenic_options INTERFACE LINKER:--as-needed)

if(IRENIC_DEVELOPER)
    target_compile_options(irenic_options INTERFACE
        -Wall -Wextra -Wpedantic
        -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
        -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi
        -Wold-style-cast -Wcast-qual -Wcast-align
        -Wformat=2 -Wimplicit-fallthrough -Wundef -Wunused)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(irenic_options INTERFACE
            -Wduplicated-cond -Wduplicated-branches -Wlogical-op
            # False alarms on std::string and std::vector at -O3 (GCC bugs 105651, 105562).
            -Wno-restrict -Wno-array-bounds)
    else()
        # std::stable_sort of libstdc++ 12 uses what the standard has deprecated.
        target_compile_options(irenic_options INTERFACE -Wno-deprecated-declarations)
    endif()

    # Errors with the compilers this is kept clean for; a newer one only warns,
    # so that its new warnings stop nobody from building.
    set(compiler "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
    if(compiler MATCHES "^(GNU 12|Clang 19)\\.")
        target_compile_options(irenic_options INTERFACE -Werror)
    endif()
endif()

if(IRENIC_SANITIZE)
    set(flags -fsanitize=${IRENIC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(irenic_options INTERFACE ${flags})
    target_link_options(irenic_options INTERFACE ${flags})
endif()
