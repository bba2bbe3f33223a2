package dev.ashlar.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pair is what Prisma's formatter answers. */
class FieldNameTest {
    @ParameterizedTest
    @CsvSource({
        "User,user,users",
        "user_data,userData,userDatas",
        "HTTPServer,httpserver,httpservers",
        "OAuth2Token,oauth2Token,oauth2Tokens",
        "Employee_History,employeeHistory,employeeHistories",
        "Ölkanne,Ölkanne,Ölkannes",
        "Category,category,categories",
        "Day,day,days",
        "Box,box,boxes",
        "Boxes,boxes,boxes",
        "Status,status,statuses",
        "Analysis,analysis,analyses",
        "Person,person,people",
        "Child,child,children",
        "Woman,woman,women",
        "Human,human,humans",
        "Tooth,tooth,teeth",
        "Index,index,indices",
        "Knife,knife,knives",
        "Wolf,wolf,wolves",
        "Roof,roof,roofs",
        "Hero,hero,heroes",
        "Photo,photo,photos",
        "Criterion,criterion,criteria",
        "Datum,datum,data",
        "Cactus,cactus,cacti",
        "Corpus,corpus,corpuses",
        "Chinese,chinese,chinese",
        "Metadata,metadata,metadata"
    })
    void aModelsNameBecomesAFieldsName(String model, String one, String many) {
        assertThat(FieldName.one(model)).isEqualTo(one);
        assertThat(FieldName.many(model)).isEqualTo(many);
    }
}
