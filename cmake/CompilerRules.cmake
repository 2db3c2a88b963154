# One interface target carries the language, the warnings and the bans for all our own code.
add_library(lotse_rules INTERFACE)
target_compile_features(lotse_rules INTERFACE cxx_std_20)
set_property(TARGET lotse_rules PROPERTY INTERFACE_POSITION_INDEPENDENT_CODE ON)
target_compile_definitions(lotse_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LOTSE_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(lotse_rules INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(lotse_rules INTERFACE
        -Wall -Wextra -Wpedantic -Werror -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wimplicit-fallthrough -Wnull-dereference)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 reports false positives of these inside coroutine frames and inlined containers.
        target_compile_options(lotse_rules INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized)
    endif()
endif()

set(LOTSE_SANITIZE "" CACHE STRING "Sanitizers, comma separated (address,undefined or thread)")
if(LOTSE_SANITIZE)
    add_compile_options(-fsanitize=${LOTSE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${LOTSE_SANITIZE})
endif()

find_program(LOTSE_CCACHE ccache)
if(LOTSE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${LOTSE_CCACHE})
endif()
find_program(LOTSE_LLD ld.lld)
if(LOTSE_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=lld)
endif()
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
