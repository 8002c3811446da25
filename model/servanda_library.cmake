# Flags that every target of ours shares, and the one function that makes a layer.
add_library(servanda_flags INTERFACE)
target_compile_options(servanda_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-qual
    $<$<BOOL:${SERVANDA_WERROR}>:-Werror>)
if(SERVANDA_SANITIZE)
    target_compile_options(servanda_flags INTERFACE
        -fsanitize=${SERVANDA_SANITIZE} -fno-omit-frame-pointer
        # A null dereference is reported as it happens, and the address sanitizer knows the size of
        # objects better. Checking before every access what type, how large and how aligned it is
        # takes half the time to compile.
        -fno-sanitize=null,vptr,alignment,object-size)
    target_link_options(servanda_flags INTERFACE -fsanitize=${SERVANDA_SANITIZE})
endif()
target_compile_definitions(servanda_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# A layer: a static library whose link line is its row in the architecture diagram. That a header
# compiles alone is proven by its source, which includes it first (tests/support/ownheaderfirst.cmake);
# a header without a source is compiled by all_verify_interface_header_sets.
function(servanda_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;USES")
    set(paired ${arg_HEADERS})
    set(alone)
    foreach(header IN LISTS arg_HEADERS)
        string(REGEX REPLACE "\\.h$" ".cpp" source ${header})
        if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
            list(APPEND alone ${header})
            list(REMOVE_ITEM paired ${header})
        endif()
    endforeach()
    add_library(${name} STATIC)
    target_sources(${name}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${paired}
        PUBLIC FILE_SET alone TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${alone}
        PRIVATE ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE servanda_flags)
    target_compile_features(${name} PUBLIC cxx_std_20)
    set_target_properties(${name} PROPERTIES
        VERIFY_INTERFACE_HEADER_SETS ON
        INTERFACE_HEADER_SETS_TO_VERIFY alone)
endfunction()
