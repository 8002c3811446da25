# Flags that every target of ours shares, and the one function that makes a layer.
add_library(servanda_flags INTERFACE)
target_compile_options(servanda_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-qual
    $<$<BOOL:${SERVANDA_WERROR}>:-Werror>)
if(SERVANDA_SANITIZE)
    target_compile_options(servanda_flags INTERFACE
        -fsanitize=${SERVANDA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(servanda_flags INTERFACE -fsanitize=${SERVANDA_SANITIZE})
endif()
target_compile_definitions(servanda_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# A layer: a static library whose link line is its row in the architecture diagram. Header sets let
# CMake compile every header alone (target all_verify_interface_header_sets).
function(servanda_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;USES")
    add_library(${name} STATIC)
    target_sources(${name}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS}
        PRIVATE ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE servanda_flags)
    target_compile_features(${name} PUBLIC cxx_std_20)
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
