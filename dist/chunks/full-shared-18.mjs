var EXIT={clean:0,findings:1,usage:2,internal:3};export{EXIT};
