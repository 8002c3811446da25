# Run by CTest: fails when two headers define a class of the same name. All of ours share one
# namespace, so that two such classes would be one to the linker, which keeps either destructor.
cmake_policy(VERSION 3.25)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/app/*.h ${ROOT}/model/*.h ${ROOT}/views/*.h)
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} lines REGEX "^(class|struct|enum class) [A-Z][A-Za-z0-9]*[^;]*$")
    foreach(line IN LISTS lines)
        # A specialisation (Description<Row>) names what another header defines.
        if(line MATCHES "^(class|struct|enum class) ([A-Z][A-Za-z0-9]*)( |$)")
            set(name ${CMAKE_MATCH_2})
            if(DEFINED seen_${name} AND NOT seen_${name} STREQUAL file)
                message(SEND_ERROR "${name} is defined in ${seen_${name}} and in ${file}: "
                        "give one of them another name")
            endif()
            set(seen_${name} ${file})
        endif()
    endforeach()
endforeach()
